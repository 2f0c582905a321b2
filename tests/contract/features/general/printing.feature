@req:PRC-002 @database:feature
Feature: Printing from a list, and buttons that are greyed out, in general sentences

  Scenario: Two orders are ticked and printed as one
    Given the buyer's order for "Pump battery pack" below the finance limit for "Intensive care"
    And the buyer's order for "Pump battery pack" below the finance limit for "Ward 4"
    When the buyer opens the menu "Purchase > Orders > Requests for Quotation"
    And the buyer selects all rows
    And the buyer prints "Purchase Order"
    Then the print contains "Pump battery pack"

  Scenario: What cannot be sent yet is greyed out
    Given a "Vendor" named "the post-only supplier"
    And the buyer opens the menu "Purchase > Orders > Requests for Quotation"
    When the buyer starts a new record with
      | Vendor | the post-only supplier |
    And the buyer saves it as "the order by post"
    And the buyer presses "Send RFQ"
    Then the button "Send" is greyed out for the buyer
    And the button "Discard" is not greyed out for the buyer
    When the buyer discards the changes

  Scenario: What lacks something is not sent by a page
    When the supplier contact opens the page "/new/ticket"
    Then the supplier contact cannot press "Submit Ticket" on the page because "fill out this field"
