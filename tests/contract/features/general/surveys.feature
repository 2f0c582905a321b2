@req:PRC-002
Feature: Surveys and the portal, in general sentences

  Scenario: A supplier answers a survey on its page, and the answers are read in the app
    Given a survey "Delivery of spare parts" that asks
      | How did the delivery go? * | one of: Well; Badly           |
      | What was missing?          | any of: Papers; Seals; Labels |
      | How many parcels came?     | a number                      |
      | What should we change?     | a text                        |
    When the quality manager opens "Delivery of spare parts"
    And the quality manager presses "Share"
    And the supplier contact follows the link in "Survey Link"
    And the supplier contact presses "Start Survey" on the page
    And the supplier contact presses "Submit" on the page
    Then the supplier contact reads "Are you sure you want to submit the survey?" on the page
    When the supplier contact presses "Submit" on the page
    Then the supplier contact reads "This question requires an answer." on the page
    When the supplier contact fills in on the page
      | How did the delivery go? | Badly           |
      | What was missing?        | Papers          |
      | What was missing?        | Labels          |
      | How many parcels came?   | 3               |
      | What should we change?   | Send the papers |
    And the supplier contact presses "Submit" on the page
    And the supplier contact presses "Submit" on the page
    Then the supplier contact reads "Thank you!" on the page
    When the quality manager presses "Close"
    And the quality manager opens the menu "Surveys > Participants"
    And the quality manager opens "Delivery of spare parts" from the list
    Then "Answers" has the lines
      | Question                 | Answer          |
      | How did the delivery go? | Badly           |
      | What was missing?        | Papers          |
      | What was missing?        | Labels          |
      | How many parcels came?   | 3               |
      | What should we change?   | Send the papers |

  Scenario: Somebody of the portal sees the own documents and nobody else's
    Given the "Vendor" "Clean Hands Trading (fictional)"
    And a "Purchase Order" named "the order" with
      | Vendor | Clean Hands Trading (fictional) |
    When the supplier contact opens the page "/my/home"
    Then the supplier contact cannot open the portal page of "the order"
    And the supplier contact cannot open "the order"

  Scenario: A supplier raises a ticket on its page, with a paper
    When the supplier contact opens the page "/new/ticket"
    And the supplier contact fills in on the page
      | Category    | Supplies               |
      | Team        | Equipment service desk |
      | Type        | Supply question        |
      | Subject     | Papers of our delivery |
      | Description | They are attached.     |
    And the supplier contact uploads the file "quote.pdf" as "Add Attachments" on the page
    And the supplier contact presses "Submit Ticket" on the page
    Then the supplier contact reads "Papers of our delivery" on the page
    When the service desk agent opens the menu "Helpdesk > Tickets > All Tickets"
    And the service desk agent opens "Papers of our delivery" from the list
    Then the attachment "quote.pdf" is there

  Scenario: An offer is signed on its page
    Given a "Quotation" named "the offer" with
      | Customer | MedParts Supplies (fictional) |
    When the supplier contact opens the portal page of "the offer"
    And the supplier contact presses "Accept & Sign" on the page
    And the supplier contact fills in on the page
      | Full Name | Clara Contact |
    And the supplier contact presses "Accept & Sign" on the page
    Then the supplier contact reads "Thank You!" on the page
    When the sales manager opens "the offer"
    Then the stage is "Sales Order"
    And "Status" changed from "Quotation" to "Sales Order" in the log
