// What is known of the widgets that a view may name: which of them only show, which are filled in as their field's type
// is, and which do something of their own that is not copied.

/** Nothing stands there to type into, tick or choose from. */
const ONLY_SHOW = new Set(
  `account-tax-totals-field account_batch_sending_summary account_document_state
  account_payment_register_html actionable_errors activity_exception attachment_image badge
  contact_statistics dashboard_graph embed_viewer forecast_widget formatted_date gauge google_slide_viewer
  grouped_view_widget hr_org_chart hr_presence_status hr_presence_status_private iframe iframe_wrapper
  image_url json kanban_activity l10n_ro_edi_stock_document_state label_selection lead_days_widget
  line_open_move_widget list_activity mrp_should_consume mrp_workorder_popover
  open_decimal_precision_button payment PaymentWizardCopyClipboardButtonField percentpie
  picking_type_dashboard_graph popover_widget profiling_qweb_view project_task_progressbar
  replenishment_graph_widget rotting_statusbar_duration sales_team_progressbar skill_match_gauge_field
  stat_info statinfo status_with_color statusbar_duration stock_rescheduling_popover tour_start_widget
  versions_timeline video_preview work_permit_upload_status workcenter_dashboard_graph`.split(/\s+/),
);

/** Filled in as a field of its type is, by both channels alike. */
const AS_THE_TYPE = new Set(
  `account_json_checkboxes account_merge_wizard_lines_one2many account_move_statusbar_secured
  account_type_selection accrual_levels activity_model_selector analytic_distribution applicant_char
  auto_save_res_partner autosave_many2many_tax_tags background_image badge_selection
  base_automation_trigger_selection binary boolean boolean_favorite boolean_icon boolean_phone
  boolean_toggle boolean_toggle_labeled boolean_toggle_load boolean_update_flag calendar_event_notes_html
  char char_emojis char_with_placeholder_field char_with_placeholder_field_to_check checkbox color
  color_picker confirm_boolean contact_image CopyClipboardButton CopyClipboardChar CopyClipboardText
  CopyClipboardURL counted_quantity_widget date daterange datetime datetime_scheduled_date day_selection
  depend_on_ids_one2many domain email event_icon_selection field_float_scannable
  field_partner_autocomplete filterable_selection float float_factor float_time float_time_selection
  float_without_trailing_zeros google_address_autocomplete handle html html_composer_message html_mail
  iban image integer integer_update_flag mail_composer_attachment_list mail_composer_attachment_selector
  mail_composer_template_selector mail_server_configurator_selection many2many many2many_alt_pos
  many2many_avatar_employee many2many_avatar_resource many2many_avatar_user many2many_barcode_tags
  many2many_binary many2many_checkboxes many2many_tags many2many_tags_avatar many2many_tags_banks
  many2many_tags_email many2many_tags_journals many2many_tags_salary_bank many2many_tags_skills
  many2many_tax_tags many2many_uom_tags many2manyattendee many2manyattendeeexpandable many2one
  many2one_avatar many2one_avatar_employee many2one_avatar_leader_user many2one_avatar_resource
  many2one_avatar_user many2one_barcode many2one_reference many2one_reference_integer many2one_tags_skills
  many2one_uom monetary monetary_no_zero move_product_label_field mrp_remaining_days_unformatted my_float
  name_with_subtask_count notebook_task_one2many one2many one2many_list package_m2m package_m2o
  password_meter pavs_one2many payment_term_line_ids pdf_viewer percentage phone pick_from
  pol_product_many2one portal_wizard_user_one2many priority priority_switch
  product_label_section_and_note_field product_label_section_and_note_field_o2m project
  project_is_favorite project_state_selection project_task_state_selection properties
  question_page_one2many quotation_document_many2many radio radio_followed_by_element
  radio_selection_with_filter receipt_selector RecruitmentCopyClipboardChar reference remaining_days
  res_partner_many2one res_user_group_ids res_user_group_ids_privilege resume_one2many
  section_and_note_one2many section_and_note_text section_one2many selection selection_badge
  selection_badge_icons selection_badge_with_filter signature skills_one2many sml_x2_many sms_widget
  so_line_create_button so_line_field so_template_line_o2m sol_o2m sol_product_many2one sol_text
  state_selection statusbar stock.forced_placeholder stock_move_one2many stock_picking_many2many
  subtasks_one2many survey_description_page task_done_checkmark task_stage_with_state_selection
  task_with_hours text text_emojis text_scheduled_date time_hour_uom time_period_selection
  timesheet_duration_uom timesheet_uom timesheet_uom_no_toggle timezone_mismatch todo_done_checkmark
  upgrade_boolean upgrade_selection url x2many_buttons x2many_with_confirmation`.split(/\s+/),
);

/** Known by name, and not filled in without the screen: why. */
export const NOT_FILLED: Readonly<Record<string, string>> = {
  account_resequence_widget: 'it only shows an order that other fields make',
  ace: 'it is an editor for program text',
  boolean_radio: 'its two choices have words of the view’s own',
  code: 'it is an editor for program text',
  code_ir_ui_view: 'it is an editor for program text',
  dynamic_selection: 'what it offers depends on other records',
  field_selector: 'a field is looked for step by step in a pop-up',
  hr_holidays_radio_image: 'its choices are pictures',
  hr_homeworking_radio_image: 'its choices are pictures',
  image_radio: 'its choices are pictures',
  mail_attachments: 'its files are kept in a form of their own, beside those that the report makes',
  mail_attachments_selector: 'its files are kept in a form of their own, beside those that the report makes',
  path_json: 'a field is looked for step by step in a pop-up',
  progressbar: 'what is typed into the bar is not what it then holds',
  shortcut: 'a key is pressed in it, not a text typed',
  work_permit_upload: 'it writes to another field than its own',
};

/** A bar may be typed into where its view says so, though it is not filled in here. */
export function onlyShows(widget: string): boolean {
  return ONLY_SHOW.has(widget) || widget === 'progressbar';
}

/** True where a value may be set as the field's type has it, without more that only the web client would do. */
export function isKnown(widget: string): boolean {
  return widget === '' || AS_THE_TYPE.has(widget);
}
