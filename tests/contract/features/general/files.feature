@req:PRC-002
Feature: Files in the fields of a form, in general sentences

  Scenario: An invitation gets its papers, and loses one of them
    Given a survey "Care of loan pumps" that asks
      | Were the pumps clean? | one of: Yes; No |
    When the quality manager opens "Care of loan pumps"
    And the quality manager presses "Share"
    And the quality manager ticks "Send by Email"
    And the quality manager puts the file "quote.pdf" into "Attachments"
    And the quality manager puts a file named "drawing.pdf" into "Attachments"
    Then "Attachments" is "quote.pdf; drawing.pdf"
    When the quality manager takes the file "drawing.pdf" out of "Attachments"
    Then "Attachments" is "quote.pdf"
    When the quality manager presses "Close"
    Then the quality manager sees the button "Share"
